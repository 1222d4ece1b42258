import { readPhone } from '#people';
import { type SealedTable } from '#platform';

/** Every table that holds sealed values; a test fails on one that is not here. */
export const sealedTables: SealedTable[] = [
  {
    table: 'people.person',
    key: [['id', 'uuid']],
    sealed: ['national_id', 'phone', 'email', 'birth_date'],
    digests: [
      { column: 'national_id_digest', of: 'national_id', kind: 'national_id' },
      { column: 'phone_digest', of: 'phone', kind: 'phone', form: (phone) => readPhone(phone)?.matchKey ?? phone },
      { column: 'email_digest', of: 'email', kind: 'email' },
      { column: 'birth_date_digest', of: 'birth_date', kind: 'birth_date' },
    ],
  },
  { table: 'platform.mail', key: [['id', 'uuid']], sealed: ['recipient', 'content'] },
  {
    table: 'platform.idempotency_key',
    key: [
      ['account_id', 'uuid'],
      ['key', 'text'],
    ],
    sealed: ['body'],
  },
  { table: 'exchange.import', key: [['id', 'uuid']], sealed: ['content', 'layout', 'mapping'] },
  {
    table: 'exchange.import_row',
    key: [
      ['import_id', 'uuid'],
      ['at', 'integer'],
    ],
    sealed: ['content', 'undo'],
    emptied: ['key_digest'],
  },
];
