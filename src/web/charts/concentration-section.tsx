import { MineralChoicesDocument } from '../api/generated.js';
import { useAnswer } from '../api/use-answer.js';
import { Choice } from '../questions/question-form.js';
import { setParams, useAddress } from '../shared/address.js';
import { ConcentrationChart } from './concentration-chart.js';

const DEFAULT = 'mineral:nickel';

/** The chart with the choice of its mineral. */
export function ConcentrationSection() {
  const { params } = useAddress();
  const { data } = useAnswer(MineralChoicesDocument, {});
  const chosen = params.get('market') ?? DEFAULT;
  const minerals = (data?.minerals.nodes ?? []).map(({ id, name }) => [id, name] as const);
  return (
    <>
      <div className="form">
        <Choice label="Mineral" value={chosen} options={minerals} onChange={(market) => setParams({ market })} />
      </div>
      <ConcentrationChart mineral={chosen} />
    </>
  );
}
