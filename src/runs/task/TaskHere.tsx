/** Where a section shows the task of the page's link; its code is fetched where there is one. */
import { entryOf } from '../../settings/link';
import { lazyCode } from '../../ui/lazy';
import { LazyFigure } from '../../ui/LazyFigure';

const notice = lazyCode(() => import('./TaskNotice'));

export function TaskHere({ testId }: { readonly testId: string }) {
  if (entryOf(location.search, 'task') === undefined) return null;
  return (
    <LazyFigure code={notice} height={{ narrow: 150, wide: 110 }}>
      {({ TaskNotice }) => <TaskNotice testId={testId} />}
    </LazyFigure>
  );
}
