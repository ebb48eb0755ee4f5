import type { FacilityKey } from '../../app/statistics/facility-statistics.js';
import type { ObservationKey } from '../../app/statistics/observation-statistics.js';
import type { StakeKey } from '../../app/statistics/stake-statistics.js';
import type { SupplyKey } from '../../app/statistics/supply-statistics.js';
import type { GroupOrder } from '../../domain/statistics/statistics-group.js';
import { enumOf } from '../enums/register-enum.js';

const COUNTRY = 'where it stands, has its headquarters, or else is registered, on the date';

export const FacilityKeyEnum = enumOf<FacilityKey>('FacilityKey', 'What plants can be grouped by.', {
  COUNTRY: 'The country it stands in.',
  STAGE: 'The stage of the supply chain.',
  TYPE: 'The kind of plant.',
  SITE: 'The industrial park or district it stands in.',
  STATUS: 'Whether it runs on the date, by the latest observation; null where none is recorded.',
});

export const ObservationKeyEnum = enumOf<ObservationKey>('ObservationKey', 'What observations can be grouped by.', {
  PROPERTY: 'What is observed.',
  SUBJECT: 'What it is about.',
  SUBJECT_KIND: 'The kind of thing it is about.',
  SUBJECT_COUNTRY: `The country of what it is about: the country itself, or ${COUNTRY}.`,
  OF: 'The mineral, product or criterion it is of, as stated.',
  MINERAL:
    'The mineral it is of, or that its product is made of. A product of several minerals is counted under each, so these groups overlap.',
  PARTNER: 'The other end of a flow or share.',
  YEAR: 'The year of the first day it is about. The newest statement of each year then counts.',
  STATUS: 'Whether it is so, or a plan.',
  CODE: 'The value of a status, type, bindingness or score.',
});

export const SupplyKeyEnum = enumOf<SupplyKey>('SupplyKey', 'What supplies can be grouped by.', {
  SUPPLIER: 'Who supplies.',
  SUPPLIER_KIND: 'What kind of thing supplies.',
  SUPPLIER_COUNTRY: `The country of who supplies: the country itself, or ${COUNTRY}.`,
  RECEIVER: 'Who receives.',
  RECEIVER_KIND: 'What kind of thing receives.',
  RECEIVER_COUNTRY: `The country of who receives: the country itself, or ${COUNTRY}.`,
  PRODUCT: 'The product or mineral, as stated.',
  MINERAL:
    'The mineral, or that which the product is made of. A product of several minerals is counted under each, so these groups overlap.',
  CONTRACT: 'The form of the supply.',
  STATUS: 'Whether it is so, or a plan.',
});

export const StakeKeyEnum = enumOf<StakeKey>('StakeKey', 'What stakes can be grouped by.', {
  OWNER: 'Who holds it.',
  OWNER_KIND: 'What kind of party holds it.',
  OWNER_COUNTRY: `The country of who holds it: the state itself, or ${COUNTRY}.`,
  ASSET: 'What is held.',
  ASSET_KIND: 'What kind of thing is held.',
  ASSET_COUNTRY: `The country of what is held: ${COUNTRY}.`,
  INTEREST: 'The kind of interest.',
  DIRECTNESS: 'Whether the owner holds it itself or through others.',
  STATUS: 'Whether it is so, or a plan.',
});

export const GroupOrderEnum = enumOf<GroupOrder>('StatisticsOrder', 'The order of groups.', {
  COUNT: 'Those with most things first; then by keys.',
  KEYS: 'By the values of their keys, in the order of groupBy; what is not known comes last.',
});
