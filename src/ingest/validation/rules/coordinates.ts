import { cellOf, placeOf, type RowRule } from './rule-context.js';

/** Latitude and longitude are stated together or not at all. */
export const checkCoordinates: RowRule = (table, row, { problems }) => {
  if (!('latitude' in table.columns)) return;
  const hasLatitude = cellOf(row, 'latitude') !== '';
  if (hasLatitude === (cellOf(row, 'longitude') !== '')) return;
  const [there, lacking] = hasLatitude ? ['latitude', 'longitude'] : ['longitude', 'latitude'];
  const message = `There is a ${there} without a ${lacking}.`;
  problems.error('HALF_COORDINATES', placeOf(row, lacking), message, `Add the ${lacking}, or remove the ${there}.`);
};
