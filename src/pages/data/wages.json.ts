import { packagedWages } from '../../training/data/packagedData.ts';

export const GET = () => Response.json(packagedWages());
