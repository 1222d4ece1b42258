import { formats } from '../../i18n/format';
import { reader } from '../../i18n/reader';
import { t } from '../words';

export interface Tile {
  /** ISO 3166-2, e.g. PS-HBN: it says where the tile lies. */
  code: string;
  /** Short: a tile is 80 px wide. */
  name: string;
  /** Null is withheld. */
  value: number | null;
}

/** The five darker shades by rank, so that one large governorate does not bleach the rest. */
const shadeOf = (value: number, values: number[]) =>
  1 + Math.min(4, Math.floor((values.filter((other) => other < value).length / Math.max(1, values.length)) * 5));

/** A tile a governorate, roughly where it lies. Geography is never mirrored: west is left in both languages. The table beside it says the same. */
export function TileMap({ tiles, label }: { tiles: Tile[]; label: string }) {
  const values = tiles.flatMap(({ value }) => (value ? [value] : []));
  const dir = reader().lang === 'ar' ? 'rtl' : 'ltr';
  return (
    <div className="tiles" role="img" aria-label={label}>
      {tiles.map(({ code, name, value }) => (
        <div
          key={code}
          dir={dir}
          className={`tile at-${code} ${value === null ? 'hatch' : `q${value ? shadeOf(value, values) : 0}`}`}
        >
          <span>{name}</span>
          {value === null ? <small>{t('ui.withheld')}</small> : <b>{formats().count(value)}</b>}
        </div>
      ))}
    </div>
  );
}
