import { collectDeclarations } from '../../notebook/declarations.ts';

/** The types that the editor's language service knows; loaded when a reader starts to edit. */
export const GET = () => Response.json(collectDeclarations(process.cwd()));
