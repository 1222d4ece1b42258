import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** After each navigation inside of the page the new title is announced and its `h1` takes the focus, as after a real one. */
function Announcer() {
  const router = useRouter();
  const [said, say] = useState('');
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (!fromLocation || !pathChanged) return;
        document.querySelector<HTMLElement>('main h1')?.focus();
        say(document.title);
      }),
    [router],
  );
  return (
    <p className="vh" aria-live="assertive">
      {said}
    </p>
  );
}

export const Root = () => (
  <>
    <Outlet />
    <Announcer />
  </>
);
