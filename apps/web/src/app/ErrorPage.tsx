import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { NoAnswer, Refusal } from '../api/client';
import { reader } from '../i18n/reader';
import { Button, LinkButton } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { PageHead } from '../ui/PageHead';
import { Code } from '../ui/text';
import { Bare } from './Bare';
import { t } from './words';

/** Not there and not yours look the same. */
export const NotFoundPage = () => (
  <>
    <PageHead title={t('app.notFound')} />
    <Empty
      title={t('app.notFoundHint')}
      act={<LinkButton href={`/${reader().lang}/`}>{t('app.toFirst')}</LinkButton>}
    />
  </>
);

/** A page that could not be loaded: what happened, and the way back. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const { reset: resetQueries } = useQueryErrorResetBoundary();
  if (error instanceof Refusal && (error.status === 404 || error.status === 403)) return <NotFoundPage />;
  const again = () => {
    resetQueries();
    reset();
    void router.invalidate();
  };
  const offline = error instanceof NoAnswer;
  const requestId = error instanceof Refusal && error.problem.requestId;
  return (
    <>
      <PageHead title={t(offline ? 'app.offline' : 'app.broken')} />
      <Empty
        title={
          offline ? (
            t('app.offlineHint')
          ) : (
            <>
              {error instanceof Refusal ? error.message : t('app.brokenHint')} {requestId && <Code>{requestId}</Code>}
            </>
          )
        }
        act={<Button onClick={again}>{t('app.again')}</Button>}
      />
    </>
  );
}

export const BareNotFound = () => (
  <Bare>
    <NotFoundPage />
  </Bare>
);

export const BareError = (props: ErrorComponentProps) => (
  <Bare>
    <ErrorPage {...props} />
  </Bare>
);
