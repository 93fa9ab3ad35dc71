import { readPlace } from '../../../progress/place.ts';
import { readerWords } from '../readerWords.ts';

const line = document.querySelector<HTMLElement>('.continue');
const titles: Record<string, string> = JSON.parse(line?.dataset.lessons ?? '{}');
const place = readPlace();

if (line && place && Object.hasOwn(titles, place.lesson)) {
  const link = document.createElement('a');
  link.href = `${line.dataset.address?.replace('SLUG', place.lesson)}#${encodeURIComponent(place.section)}`;
  link.className = 'button primary';
  link.textContent = readerWords.continueWith(titles[place.lesson] ?? '');
  line.append(link);
}
