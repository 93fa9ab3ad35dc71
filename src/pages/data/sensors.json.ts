import { packagedSensors } from '../../training/data/packagedData.ts';

export const GET = () => Response.json(packagedSensors());
