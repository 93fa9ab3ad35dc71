/** A number that PyTorch and this book's module both printed. */
export interface ComparedNumber {
  /** What stood before it: `gradient[0][1]`. */
  name: string;
  pytorch: number;
  ours: number;
}

interface Named {
  name: string;
  value: number;
  /** A whole number of a list, such as a shape's: nothing to compare digits of. */
  counts: boolean;
}

const whole = /^-?\d+$/;
const number = /^-?(?:\d+\.?\d*(?:e[+-]?\d+)?|nan|inf|infinity)$/i;

/**
 * The numbers of two prints that say the same, side by side; nothing where the prints differ in their words or in how many
 * numbers they hold.
 *
 * @param pytorch what Python printed, a line for each statement
 * @param ours what Node printed for the same; its lists may go over several lines
 */
export function comparedNumbers(pytorch: string, ours: string): ComparedNumber[] | undefined {
  const [theirs, own] = [namedNumbers(pytorch), namedNumbers(ours)];
  const alike = theirs.length === own.length && theirs.every(({ name }, i) => name === own[i]?.name);
  if (!alike) return undefined;
  return theirs
    .map(({ name, value, counts }, i) => ({
      name,
      pytorch: value,
      ours: own[i]?.value ?? Number.NaN,
      counts,
    }))
    .filter(({ counts }) => !counts)
    .map(({ counts: _, ...compared }) => compared);
}

const namedNumbers = (print: string): Named[] => statements(print).flatMap(numbersOf);

/** The lines of a print; one that ends within brackets goes on in the next. */
function statements(print: string): string[] {
  const found: string[] = [];
  let open = 0;
  for (const line of print.split('\n')) {
    if (open > 0) found.push(`${found.pop()} ${line}`);
    else found.push(line);
    open += line.split('[').length - line.split(']').length;
  }
  return found;
}

/** Whole numbers outside of lists belong to the name of what follows them: `gamma 0 0.69`, `1000 apart 1000.0`. */
function numbersOf(statement: string): Named[] {
  const tokens = statement.match(/[[\]]|[^\s[\]]+/g) ?? [];
  const numbers: Named[] = [];
  /** Where in the lists around it the next number stands. */
  const places: number[] = [];
  let name = '';
  let named = false;
  for (const [i, token] of tokens.entries()) {
    const text = places.length > 0 ? token.replace(/,$/, '') : token;
    const inName = places.length === 0 && (!number.test(text) || (whole.test(text) && i < tokens.length - 1));
    if (text === '[') places.push(0);
    else if (text === ']') places.pop();
    else if (inName) name = named || name === '' ? text : `${name} ${text}`;
    else if (number.test(text)) numbers.push(toNamed(text));
    if (places.length > 0 && text !== '[' && text !== '') places.push((places.pop() ?? 0) + 1);
    named = !inName;
  }
  return numbers;

  function toNamed(text: string): Named {
    const place = places.map((index) => `[${index}]`).join('');
    const value = Number(text.replace(/inf\w*/i, 'Infinity'));
    return { name: name + place, value, counts: places.length > 0 && whole.test(text) };
  }
}
