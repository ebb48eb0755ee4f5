import type { FacilityStatus, FacilityType, Stage } from '../../domain/graph-schema/vocabularies.js';
import { enumOf } from './register-enum.js';

export const FacilityTypeEnum = enumOf<FacilityType>('FacilityType', 'What kind of plant a facility is.', {
  MINE: 'Digs ore or brine.',
  CONCENTRATOR: 'Upgrades ore to concentrate.',
  SMELTER: 'Melts ore or concentrate to metal or matte.',
  REFINERY: 'Makes pure metal or compound.',
  HPAL: 'Leaches laterite ore under acid and pressure to a nickel-cobalt intermediate.',
  RKEF: 'Smelts laterite ore in rotary kiln and electric furnace to nickel pig iron or ferronickel.',
  SEPARATION: 'Separates rare earths from each other.',
  SULFATE: 'Makes battery-grade sulfate.',
  PRECURSOR: 'Makes precursor of battery cathodes.',
  CATHODE: 'Makes cathode material for batteries.',
  ALLOY: 'Makes alloys or steel.',
  MAGNET: 'Makes permanent magnets.',
  FABRICATION: 'Makes parts, cells or finished goods.',
  PORT: 'Loads and unloads ships.',
  OTHER: 'Anything else.',
});

export const StageEnum = enumOf<Stage>('Stage', 'Stage of a supply chain, in the order in which material passes.', {
  EXTRACTION: 'Mining and concentrating.',
  SMELTING: 'Smelting to metal, matte or pig iron.',
  INTERMEDIATE: 'Leaching and making sulfates and precursors: between ore and finished material.',
  REFINING: 'Refining and separating to pure metals and compounds.',
  COMPONENT: 'Making cathodes, magnets, alloys and parts.',
});

export const FacilityStatusEnum = enumOf<FacilityStatus | 'UNKNOWN'>('FacilityStatus', 'Whether a facility runs.', {
  PLANNED: 'Announced, nothing built.',
  CONSTRUCTION: 'Being built.',
  COMMISSIONING: 'Being started up.',
  OPERATING: 'Running.',
  SUSPENDED: 'Stopped for now.',
  CLOSED: 'Stopped for good.',
  CANCELLED: 'Called off before it ran.',
  UNKNOWN: 'No status is recorded at or before the date.',
});
