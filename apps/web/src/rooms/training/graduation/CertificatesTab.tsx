import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { formats } from '../../../i18n/format';
import { inLanguage, reader } from '../../../i18n/reader';
import { Badge } from '../../../ui/Badge';
import { Card } from '../../../ui/Card';
import { DataTable } from '../../../ui/DataTable';
import { Code, Name } from '../../../ui/text';
import { certificatesQuery } from '../training.queries';
import { t } from '../words';

const route = getRouteApi('/$lang/signed-in/training/cohorts/$cohortId');

/** The certificates of a cohort: each can be checked by anybody and printed. */
export function CertificatesTab() {
  const rows = useSuspenseQuery(certificatesQuery(route.useParams().cohortId)).data.data.items;
  return (
    <Card flush>
      <DataTable
        caption={t('cohort.certificates')}
        rows={rows}
        rowKey={(row) => row.serial}
        empty={t('certificates.none')}
        columns={[
          {
            key: 'name',
            head: t('certificates.name'),
            names: true,
            cell: (row) => <Name>{inLanguage(row.person.name)}</Name>,
          },
          {
            key: 'serial',
            head: t('certificates.serial'),
            cell: (row) => (
              <a href={`/${reader().lang}/verify/${row.serial}`}>
                <Code>{row.serial}</Code>
              </a>
            ),
          },
          { key: 'on', head: t('certificates.on'), deskOnly: true, cell: (row) => formats().day(row.issuedOn) },
          {
            key: 'state',
            head: t('graduation.verdict'),
            cell: (row) =>
              row.revokedOn ? (
                <Badge tone="bad">{t('certificates.revoked')}</Badge>
              ) : (
                <Badge tone="ok" icon="check">
                  {t('certificates.valid')}
                </Badge>
              ),
          },
          {
            key: 'print',
            head: t('certificates.print'),
            cell: (row) => <a href={`/api/v1/certificates/${row.serial}/pdf`}>{t('certificates.pdf')}</a>,
          },
        ]}
      />
    </Card>
  );
}
