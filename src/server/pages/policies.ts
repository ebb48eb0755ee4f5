/** Nothing from elsewhere, nothing inline, no eval, and no one may frame it. */
const STRICT: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** The editor writes its styles into the page and draws with data: images; it runs no inline script. */
const EDITOR = { ...STRICT, 'style-src': "'self' 'unsafe-inline'", 'img-src': "'self' data:", 'font-src': "'self'" };

const headersOf = (policy: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  'content-security-policy': Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; '),
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
});

export const explorerHeaders = headersOf(STRICT);
export const playgroundHeaders = headersOf(EDITOR);
