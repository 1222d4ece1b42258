/** What somebody did, as it is recorded. */
export interface Act {
  /** `thing:verb`, as the permission is called. */
  action: string;
  thing: string;
  thingId: string;
  before?: unknown;
  after?: unknown;
}
