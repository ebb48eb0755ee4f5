import { useTitle } from '../shared/use-title.js';
import { CapacityChart } from './capacity-chart.js';
import { ConcentrationSection } from './concentration-section.js';
import { ProductionChart } from './production-chart.js';
import { ProvisionMatrix } from './provision-matrix.js';

/** Pictures of numbers, each with its table. */
export default function ChartsPage() {
  useTitle('Charts');
  return (
    <>
      <div className="heading">
        <h1>Charts</h1>
        <p className="soft">Every bar shows its sources. Numbers on different bases are never added up.</p>
      </div>
      <section aria-labelledby="capacity" className="card-section">
        <h2 id="capacity">Capacity by controlling country</h2>
        <CapacityChart />
      </section>
      <section aria-labelledby="concentration" className="card-section">
        <h2 id="concentration">Concentration</h2>
        <ConcentrationSection />
      </section>
      <section aria-labelledby="production" className="card-section">
        <h2 id="production">Recorded production</h2>
        <ProductionChart />
      </section>
      <section aria-labelledby="provisions" className="card-section">
        <h2 id="provisions">What agreements provide for</h2>
        <ProvisionMatrix />
      </section>
    </>
  );
}
