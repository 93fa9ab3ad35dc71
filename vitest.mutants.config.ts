import { defineConfig } from 'vitest/config';
import book from './vitest.config.ts';

/** The tests that `npm run mutants` asks. One failure kills a mutant, so no test is tried again. */
const include = (process.env.LOSSBOOK_MUTANT_TESTS ?? '').split(',');

export default defineConfig({ ...book, test: { ...book.test, include, exclude: [], retry: 0 } });
