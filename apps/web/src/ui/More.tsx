import { Button } from './Button';

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** The way to the next page of a list, where there is one. `children`: what it says. */
export const More = ({ list, children }: { list: Pages; children: string }) =>
  list.hasNextPage ? (
    <div className="mt4">
      <Button onClick={() => void list.fetchNextPage()} busy={list.isFetchingNextPage}>
        {children}
      </Button>
    </div>
  ) : null;
