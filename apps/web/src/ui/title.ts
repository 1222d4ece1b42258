import { useLayoutEffect } from 'react';
import { t } from './words';

/** The title of the page in the tab. */
export const useTitle = (title: string) =>
  useLayoutEffect(() => {
    document.title = `${title} · ${t('ui.product')}`;
  }, [title]);
