import { packagedWages } from '../../training/packagedData.ts';

export const GET = () => Response.json(packagedWages());
