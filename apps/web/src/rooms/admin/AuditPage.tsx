import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { TextField } from '../../ui/Field';
import { More } from '../../ui/More';
import { PageHead } from '../../ui/PageHead';
import { auditQuery } from './admin.queries';
import { AuditTable } from './AuditTable';
import { t } from './words';

const route = getRouteApi('/$lang/signed-in/administration/admin/audit');

/** Who did what, when. */
export function AuditPage() {
  const { on } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useSuspenseInfiniteQuery(auditQuery(on ?? ''));
  const search = (form: FormData) => {
    const day = form.get('on');
    void navigate({ search: typeof day === 'string' && day ? { on: day } : {} });
  };
  return (
    <>
      <PageHead title={t('audit.title')} lead={t('audit.lead')} />
      <form
        className="filters"
        onSubmit={(event) => (event.preventDefault(), search(new FormData(event.currentTarget)))}
      >
        <TextField label={t('audit.on')} name="on" type="date" dir="ltr" defaultValue={on} />
        <Button type="submit">{t('audit.show')}</Button>
      </form>
      <div className="mt4">
        <Card flush>
          <AuditTable rows={list.data.pages.flatMap(({ data }) => data.items)} />
        </Card>
      </div>
      <More list={list}>{t('accounts.more')}</More>
    </>
  );
}
