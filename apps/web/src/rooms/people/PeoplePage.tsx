import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formats } from '../../i18n/format';
import { GOVERNORATES, shortName } from '../../i18n/governorates';
import { inLanguage, reader } from '../../i18n/reader';
import { Button, buttonClass } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import { SelectField, TextField } from '../../ui/Field';
import { textOf } from '../../ui/form-data';
import { Icon } from '../../ui/Icon';
import { More } from '../../ui/More';
import { PageHead } from '../../ui/PageHead';
import { Name } from '../../ui/text';
import './people.css';
import { personsQuery } from './people.queries';
import { t } from './words';

const route = getRouteApi('/$lang/signed-in/register/people');

/** Everybody whom the reader may see; found by any spelling of the name, in either script. */
export function PeoplePage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = useSuspenseInfiniteQuery(personsQuery(search));
  const { lang } = reader();
  const find = (form: FormData) => {
    const [q, governorate] = [textOf(form, 'q').trim(), textOf(form, 'governorate')];
    void navigate({ search: { ...(q && { q }), ...(governorate && { governorate }) } });
  };
  return (
    <>
      <PageHead
        title={t('people.title')}
        lead={t('people.lead')}
        acts={
          <Link to="/$lang/people/new" params={{ lang }} className={buttonClass({ look: 'primary' })}>
            <Icon name="plus" />
            {t('people.register')}
          </Link>
        }
      />
      <form
        className="finder"
        role="search"
        onSubmit={(event) => (event.preventDefault(), find(new FormData(event.currentTarget)))}
      >
        <TextField
          label={t('people.search')}
          hint={t('people.searchHint')}
          name="q"
          type="search"
          defaultValue={search.q}
          maxLength={100}
        />
        <SelectField label={t('people.governorate')} name="governorate" defaultValue={search.governorate ?? ''}>
          <option value="">{t('people.anywhere')}</option>
          {GOVERNORATES.map((code) => (
            <option key={code} value={code}>
              {shortName(code)}
            </option>
          ))}
        </SelectField>
        <Button type="submit" icon="search">
          {t('people.find')}
        </Button>
      </form>
      <Card flush>
        <DataTable
          caption={t('people.title')}
          rows={list.data.pages.flatMap(({ data }) => data.items)}
          rowKey={(person) => person.id}
          empty={search.q || search.governorate ? t('people.noMatch') : t('people.none')}
          columns={[
            {
              key: 'name',
              head: t('people.name'),
              names: true,
              cell: (person) => (
                <Link to="/$lang/people/$personId" params={{ lang, personId: person.id }}>
                  <Name>{inLanguage(person.displayName)}</Name>
                </Link>
              ),
            },
            {
              key: 'other',
              head: t('people.otherScript'),
              deskOnly: true,
              cell: (person) => (
                <span className="soft">
                  <Name>{lang === 'ar' ? (person.latin ?? '–') : person.displayName.ar}</Name>
                </span>
              ),
            },
            {
              key: 'governorate',
              head: t('people.governorate'),
              cell: (person) => (person.governorate ? shortName(person.governorate) : '–'),
            },
            {
              key: 'born',
              head: t('people.born'),
              end: true,
              cell: (person) => (person.birthYear ? formats().year(person.birthYear) : '–'),
            },
          ]}
        />
      </Card>
      <More list={list}>{t('people.more')}</More>
    </>
  );
}
