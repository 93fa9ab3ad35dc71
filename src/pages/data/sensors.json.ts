import { packagedSensors } from '../../training/packagedData.ts';

export const GET = () => Response.json(packagedSensors());
