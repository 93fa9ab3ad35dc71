import { expect, test } from './fixtures.ts';

test('the slash opens the search, the arrows walk through what it found, Enter goes there, Escape closes it', async ({
  page,
}) => {
  await page.goto('lessons/huber/');
  await page.keyboard.press('/');
  await page.keyboard.type('smooth_l1');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toHaveText(/\d places? for “smooth_l1”/);
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('focal');
  await dialog.getByRole('link', { name: /focal/i }).first().click();
  await expect(page).toHaveURL(/reference\/\w*[fF]ocal|lessons\/focal/);
});

for (const [wanted, kind] of [
  ['Lieutenant Herndon', 'Lesson'],
  ['BinaryFocalCrossentropy', 'Formula'],
  ['tripletMarginLoss', 'Reference'],
  ['autoencoder', 'Glossary'],
] as const) {
  test(`the search finds ${wanted}: ${kind}`, async ({ page }) => {
    await page.goto(`search/?q=${encodeURIComponent(wanted)}`);
    await expect(
      page.locator('.found li', { has: page.getByText(kind, { exact: true }) }).first(),
    ).toBeVisible();
    await expect(page.getByRole('main').getByRole('searchbox')).toBeFocused();
  });
}

for (const [wanted, place] of [
  ['log loss', 'Binary cross-entropy with logits'],
  ['nn.MSELoss', 'Squared error (MSE)'],
  ['loss is nan', 'The loss is NaN'],
] as const) {
  test(`the search knows what “${wanted}” is a name of`, async ({ page }) => {
    await page.goto(`search/?q=${encodeURIComponent(wanted)}`);
    await expect(page.locator('.found').getByRole('link', { name: place }).first()).toBeVisible();
  });
}

for (const wanted of ['Tweedie', 'DPO']) {
  test(`the search says that the book has nothing on “${wanted}”`, async ({ page }) => {
    await page.goto(`search/?q=${wanted}`);
    await expect(page.getByRole('main').getByRole('status')).toHaveText(
      `The book has nothing on “${wanted}”. Try fewer words, or the name in PyTorch.`,
    );
    await expect(page.locator('.found')).toHaveCount(0);
  });
}

test('a symptom leads to the section that shows its cause', async ({ page }) => {
  await page.goto('symptoms/');
  await page
    .getByRole('navigation', { name: 'Symptoms' })
    .getByRole('link', { name: 'The loss is NaN' })
    .click();
  await expect(page).toHaveURL(/symptoms\/#nan$/);
  const nan = page.getByRole('region', { name: 'The loss is NaN' });
  await nan.getByRole('link', { name: 'Focal loss' }).click();
  await expect(page).toHaveURL(/lessons\/focal\/#what-goes-wrong-in-practice$/);
});

test('a missing page leads to the search, with the words of the address', async ({ page }) => {
  await page.goto('404.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here.');
  await expect(page.getByRole('main').getByRole('link', { name: 'Search' })).toHaveAttribute(
    'href',
    /search\/\?q=/,
  );
});

test('a lesson says where it stands, how to cite it, and what a machine should know', async ({ page }) => {
  // Where the contents stand beside the text, they say it.
  await page.setViewportSize({ width: 800, height: 900 });
  await page.goto('lessons/huber/');
  const trail = page.getByRole('navigation', { name: 'Where this page stands' });
  await expect(trail.getByRole('link')).toHaveText(['Lossbook', 'Lessons']);
  await page.getByText('Cite this lesson').click();
  await expect(page.getByText('@incollection{lossbook-huber')).toBeVisible();
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(data['@graph'][0]).toMatchObject({ '@type': 'LearningResource', name: 'Huber loss' });
  const card = await page.locator('meta[property="og:image"]').getAttribute('content');
  const answer = await page.request.get(new URL(card ?? '').pathname);
  expect(answer.headers()['content-type']).toBe('image/png');
});

test('the map leads to lessons, by its drawing and by its list', async ({ page }) => {
  await page.goto('map/');
  const drawing = page.getByRole('navigation', { name: 'Map of the lessons' });
  await expect(drawing.getByRole('link', { name: 'Huber loss' })).toBeVisible();
  await page.setViewportSize({ width: 375, height: 700 });
  await expect(drawing).toBeHidden();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^\d+\s+Huber loss$/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Huber loss');
});
