package org.potentia.models.smfm.evolve;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudySeries;
import org.potentia.models.smfm.Solvers;
import org.potentia.solvers.finitevolume.FiniteVolumeProvider;
import org.potentia.solvers.pathint.PathintProvider;
import org.potentia.solvers.spectral.SpectralProvider;
import org.potentia.tck.StudyProviderContract;

/** One exponent at one time, twice. */
@Tag("slow")
class EvolutionStudyContractTest implements StudyProviderContract {
    @Override
    public StudyProvider provider() {
        return new EvolutionStudy();
    }

    @Override
    public List<StudySeries> studyData() {
        return List.of();
    }

    @Override
    public Settings studySettings() {
        return provider()
                .options()
                .settings(Values.EMPTY
                        .with("exponents", Doubles.of(0.0))
                        .with("horizons", Doubles.of(0.1))
                        .with("plane-tolerance", 0.1)
                        .with("tolerance", 1e-4));
    }

    @Override
    public Services studyServices() {
        return Solvers.of(new PathintProvider(), new FiniteVolumeProvider(), new SpectralProvider());
    }
}
