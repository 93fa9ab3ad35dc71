import { parsedApart } from '../../../page/door.ts';
import { bringToLife as choice } from '../../practice/quick-checks/choiceInPage.ts';
import { bringToLife as numeric } from '../../practice/quick-checks/numericInPage.ts';
import { bringToLife as order } from '../../practice/quick-checks/orderInPage.ts';

const kinds: Readonly<Record<string, (check: HTMLElement) => void>> = { choice, numeric, order };

/**
 * A working copy of a quick check, without the answer given in its lesson, to be asked again elsewhere; `null` for a
 * kind that only its lesson can show, such as a sketch.
 */
export async function liftedCheck(lessonAddress: string, id: string): Promise<HTMLElement | null> {
  const response = await fetch(lessonAddress);
  if (!response.ok) throw new Error(`the lesson answered ${response.status}`);
  // The lesson's inline styles would break this page's policy, and are this page's already.
  const html = (await response.text()).replace(/<style\b[^>]*>.*?<\/style>/gs, '');
  const lesson = parsedApart(html);
  const found = lesson.getElementById(`check-${id}`);
  const bringToLife = kinds[found?.dataset.quickCheck ?? ''];
  if (!found || !bringToLife) return null;
  const check = document.importNode(found, true);
  check.dataset.again = '';
  bringToLife(check);
  return check;
}
