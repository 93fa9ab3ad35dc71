import { packageTexts } from '../../components/book/torch/packageTexts.ts';
import { torchDocs } from '../../components/book/torch/torchDocs.ts';

/** What the Python packages have, for the editor's completion. */
export const GET = (): Response => Response.json(torchDocs(packageTexts));
