import { Injectable } from '@nestjs/common';
import { type Bilingual, type ScopeKind } from '#platform';

export type FindScopeNames = (ids: string[]) => Promise<Map<string, Bilingual>>;

/** How the things are called that roles are held over. The rooms that own them say so; this floor does not know them. */
@Injectable()
export class ScopeNames {
  private readonly finders = new Map<ScopeKind, FindScopeNames>();

  /** Said once by the room that owns things of this kind. */
  register(kind: ScopeKind, find: FindScopeNames): void {
    this.finders.set(kind, find);
  }

  /** The names of things by their id; what does not exist, or belongs to no room, is left out. */
  async of(scopes: ({ kind: ScopeKind; id: string } | null)[]): Promise<Map<string, Bilingual>> {
    const found = new Map<string, Bilingual>();
    for (const [kind, find] of this.finders) {
      const ids = [...new Set(scopes.filter((scope) => scope?.kind === kind).map((scope) => scope!.id))];
      if (ids.length) for (const [id, name] of await find(ids)) found.set(id, name);
    }
    return found;
  }
}
