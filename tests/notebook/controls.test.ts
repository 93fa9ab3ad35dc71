import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { makeControls } from '../../src/notebook/controls.ts';
import { controlElement } from '../../src/notebook/output/controlElement.ts';
import { type Control, readControl } from '../../src/notebook/protocol.ts';
import { payloads } from '../hostile/payloads.ts';

/** The functions of a cell whose inputs nobody has touched, and what they have announced. */
function openControls(settings = {}) {
  const announced: Control[] = [];
  const controls = makeControls(() => ({ settings, announce: (control) => announced.push(control) }));
  return { controls: controls as unknown as Record<string, (options?: unknown) => unknown>, announced };
}

test.each([
  ['slider', undefined, 'slider: it is described by one object, and was given undefined'],
  ['slider', {}, 'slider: it needs a label'],
  ['slider', { label: 'δ', min: 'a', max: 1 }, 'slider: min should be a finite number, and is the text "a"'],
  ['slider', { label: 'δ', min: 0 }, 'slider: max should be a finite number, and is undefined'],
  ['slider', { label: 'δ', min: 0, max: Number.NaN }, 'slider: max should be a finite number, and is NaN'],
  ['slider', { label: 'δ', min: 0, max: 1, value: {} }, 'slider: value should be a finite number'],
  ['slider', { label: 'δ', min: 2, max: 1 }, 'slider: min (2) is above max (1)'],
  ['number', { label: 'δ', step: [1] }, 'number: step should be a finite number, and is a list of 1'],
  ['number', { label: 'x'.repeat(300) }, 'number: its label has 300 characters, and may have 200'],
  ['select', { label: 'r', options: [] }, 'select: options should be a list of at least one'],
  ['select', { label: 'r', options: 'mean' }, 'select: options should be a list of at least one'],
  ['select', { label: 'r', options: Array(1_001).fill(1) }, 'select: 1001 options are more than the 1000'],
  ['toggle', { label: 1 }, 'toggle: it needs a label'],
])('%s(%o) is refused with what was expected, and draws nothing', (kind, options, said) => {
  const { controls, announced } = openControls();
  expect(() => controls[kind]?.(options)).toThrow(said);
  expect(() => controls[kind]?.(options)).toThrow(/For instance: \w+\(\{ label: /);
  expect(announced).toEqual([]);
});

test('what the functions announce is what the page draws, the limits of a number left out where there are none', () => {
  const { controls, announced } = openControls({ 'slider δ': 9 });
  controls.slider?.({ label: 'δ', min: 0, max: 5 });
  controls.number?.({ label: 'γ' });
  controls.select?.({ label: 'reduction', options: ['mean', 'x'.repeat(500)], value: 'mean' });
  controls.toggle?.({ label: 'weighted', value: true });
  expect(announced.map((control) => readControl(control, 'control'))).toEqual(announced);
  expect(announced[0]).toMatchObject({ value: 5, step: 0.05 });
  expect(announced[1]).toMatchObject({ min: null, max: null, step: null, value: 0 });
});

test('an input is built the same at build and in the page: type, limits, value, label', () => {
  const { document } = parseHTML('<body></body>');
  const slider = controlElement(
    { kind: 'slider', key: 'slider δ', label: 'δ', min: 0, max: 5, step: 0.1, value: 1 },
    document,
    false,
  );
  const input = slider.querySelector('input');
  expect(
    ['type', 'min', 'max', 'step', 'value', 'disabled'].map((name) => input?.getAttribute(name)),
  ).toEqual(['range', '0', '5', '0.1', '1', '']);
  expect(slider.textContent).toBe('δ  1');
  const toggle = controlElement(
    { kind: 'toggle', key: 'toggle on', label: 'on', value: true },
    document,
    true,
  );
  expect(toggle.querySelector('input')?.hasAttribute('checked')).toBe(true);
  expect(toggle.querySelector('input')?.hasAttribute('disabled')).toBe(false);
  expect(toggle.lastElementChild?.textContent).toBe('on');
});

test('no hostile text makes an element, as label, key or option; in the place of a number it is refused', () => {
  const { document } = parseHTML('<body></body>');
  for (const { text } of payloads) {
    const drawn = controlElement(
      { kind: 'select', key: text, label: text, options: [text], value: 0 },
      document,
      true,
    );
    const names = Array.from(drawn.querySelectorAll('*'), ({ localName }) => localName);
    expect(names).toEqual(['span', 'select', 'option']);
    for (const field of ['min', 'max', 'step', 'value'])
      for (const kind of ['slider', 'number']) {
        const control = { kind, key: 'k', label: 'l', min: 0, max: 1, step: 1, value: 0, [field]: text };
        expect(() => readControl(control, 'control')).toThrow(`control.${field} should be a finite number`);
      }
  }
});
