import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { go, useAddress } from './address.js';
import { nodeHref } from './href.js';

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
  readonly children: ReactNode;
}

/** A link inside the explorer: no new page is loaded, and all that browsers do with links still works. */
export function Link({ href, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    rest.onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(href);
  };
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A node by its name, leading to its page at the date that is shown. */
export function NodeLink({ node }: { readonly node: Named }) {
  const { params } = useAddress();
  return <Link href={nodeHref(node.id, params.get('asOf'))}>{node.name}</Link>;
}

/** Several, with commas. */
export function NodeLinks({ nodes }: { readonly nodes: readonly Named[] }) {
  return nodes.map((node, index) => (
    <span key={node.id}>
      {index > 0 && ', '}
      <NodeLink node={node} />
    </span>
  ));
}
