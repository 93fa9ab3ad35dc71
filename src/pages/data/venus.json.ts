import { packagedVenus } from '../../training/data/packagedData.ts';

export const GET = () => Response.json(packagedVenus());
