/** The local day of the programme, `YYYY-MM-DD`, wherever the reader sits. */
export const localToday = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Hebron' }).format(new Date());
