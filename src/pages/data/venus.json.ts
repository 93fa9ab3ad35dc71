import { packagedVenus } from '../../training/packagedData.ts';

export const GET = () => Response.json(packagedVenus());
