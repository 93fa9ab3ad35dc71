/** `x` with so many digits after the point; a number that lies exactly between two goes to the even one, as in C. */
export function fixed(x: number, digits: number): string {
  if (Math.abs(x) >= 1e21) return BigInt(x).toString() + (digits > 0 ? `.${'0'.repeat(digits)}` : '');
  return settled(x.toFixed(digits), Math.abs(x).toFixed(Math.min(100, digits + 40)), digits);
}

/** `x` as one digit before the point, `digits` after it, and a power of ten of two digits or more. */
export function scientific(x: number, digits: number): string {
  const [shown, exact] = [x.toExponential(digits), Math.abs(x).toExponential(Math.min(100, digits + 40))];
  const [mantissa = '', power = ''] = shown.split('e');
  const [exactly = '', exactPower] = exact.split('e');
  const settledMantissa = power === exactPower ? settled(mantissa, exactly, digits) : mantissa;
  return `${settledMantissa}e${power.replace(/\d+$/, (figures) => figures.padStart(2, '0'))}`;
}

/** JavaScript rounds a tie away from zero; where the exact digits show a tie, the last one is made even. */
function settled(shown: string, exact: string, digits: number): string {
  const point = exact.indexOf('.');
  const cut = digits > 0 ? point + 1 + digits : point;
  const rest = exact.slice(digits > 0 ? cut : cut + 1);
  const kept = exact.slice(0, cut);
  const isTie = /^50*$/.test(rest) && Number(kept.at(-1)) % 2 === 0;
  return isTie ? (shown.startsWith('-') ? '-' : '') + kept : shown;
}

/** `x` in so many significant digits, without zeros at the end unless they are kept. */
function general(x: number, digits: number, keepZeros: boolean): string {
  const wanted = Math.max(1, digits);
  const power = x === 0 ? 0 : Number(scientific(x, wanted - 1).split('e')[1]);
  if (power < -4 || power >= wanted) {
    const [mantissa = '', rest] = scientific(x, wanted - 1).split('e');
    return `${keepZeros ? mantissa : withoutZeros(mantissa)}e${rest}`;
  }
  const text = fixed(x, wanted - 1 - power);
  return keepZeros ? text : withoutZeros(text);
}

const withoutZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

const specification = /^(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([eEfFgG%])?$/su;

/**
 * A float as Python's `format(x, spec)` writes it; `null` for a specification that has no such form.
 */
export function formatFloat(x: number, spec: string): string | null {
  const found = specification.exec(spec);
  if (!found) return null;
  const [, fill, align, sign, alternate, zero, width, group, precision, type] = found;
  const digits = precision === undefined ? 6 : Number(precision);
  const size = Math.abs(x);
  const bare = Number.isFinite(x)
    ? written(size, type, digits, {
        plain: shortest(size),
        precise: precision !== undefined,
        alternate: Boolean(alternate),
      })
    : Number.isNaN(x)
      ? 'nan'
      : 'inf';
  const cased = type && 'EFG'.includes(type) ? bare.toUpperCase() : bare;
  const grouped =
    (group ? cased.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, group)) : cased) +
    (type === '%' ? '%' : '');
  const isNegative = x < 0 || Object.is(x, -0);
  const signed = isNegative ? '-' : sign === '+' || sign === ' ' ? sign : '';
  const room = Number(width ?? 0) - grouped.length - signed.length;
  const filling = (fill ?? (zero ? '0' : ' ')).repeat(Math.max(0, room));
  const half = Math.floor(filling.length / 2);
  switch (align ?? (zero ? '=' : '>')) {
    case '<':
      return signed + grouped + filling;
    case '=':
      return signed + filling + grouped;
    case '^':
      return filling.slice(0, half) + signed + grouped + filling.slice(half);
    default:
      return filling + signed + grouped;
  }
}

function written(
  size: number,
  type: string | undefined,
  digits: number,
  { plain, precise, alternate }: { plain: string; precise: boolean; alternate: boolean },
): string {
  switch (type?.toLowerCase()) {
    case 'f':
      return fixed(size, digits);
    case '%':
      return fixed(size * 100, digits);
    case 'e':
      return scientific(size, digits);
    case 'g':
      return general(size, digits, alternate);
  }
  if (!precise) return plain;
  // Without a letter it is g with a point at least: 3.0, not 3.
  const text = general(size, digits, false);
  return /[.e]/.test(text)
    ? text
    : Number(text) >= 10 ** (digits - 1) && digits > 0 && size >= 10 ** digits
      ? text
      : `${text}.0`;
}

/** A text as Python's `format(text, spec)` writes it; `null` for a specification that has no such form. */
export function formatText(text: string, spec: string): string | null {
  const found = /^(?:(.)?([<>^]))?(0)?(\d+)?(?:\.(\d+))?s?$/su.exec(spec);
  if (!found) return null;
  const [, fill, align, zero, width, most] = found;
  const letters = Array.from(text).slice(0, most === undefined ? undefined : Number(most));
  const room = Math.max(0, Number(width ?? 0) - letters.length);
  const before = align === '>' ? room : align === '^' ? Math.floor(room / 2) : 0;
  const filling = fill ?? (zero ? '0' : ' ');
  return filling.repeat(before) + letters.join('') + filling.repeat(room - before);
}

/** A float as Python writes it by itself: the fewest digits that lead back to it. */
export function shortest(x: number): string {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'nan' : x > 0 ? 'inf' : '-inf';
  const [mantissa = '', power = ''] = Math.abs(x).toExponential().split('e');
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  const digits = mantissa.replace('.', '');
  const at = Number(power);
  if (at < -4 || at >= 16)
    return `${sign}${mantissa}e${at < 0 ? '-' : '+'}${String(Math.abs(at)).padStart(2, '0')}`;
  if (at < 0) return `${sign}0.${'0'.repeat(-at - 1)}${digits}`;
  const whole = digits.slice(0, at + 1).padEnd(at + 1, '0');
  return `${sign}${whole}.${digits.slice(at + 1) || '0'}`;
}
