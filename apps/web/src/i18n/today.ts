/** The local day of the programme, `YYYY-MM-DD`, wherever the reader sits. */
export const today = (): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Hebron',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date());
