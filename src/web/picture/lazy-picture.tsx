import { lazy, Suspense } from 'react';
import { Loading } from '../shared/states.js';
import type { PictureProps } from './picture.js';

const Drawn = lazy(() => import('./picture.js'));

/** A picture whose library is loaded with the first picture; its room is kept until then. */
export function Picture(props: PictureProps) {
  return (
    <Suspense
      fallback={
        <div className="picture-frame">
          <Loading what="Drawing" />
        </div>
      }
    >
      <Drawn {...props} />
    </Suspense>
  );
}
