package org.potentia.models.qgauss.regime;

import java.util.List;
import org.potentia.api.Values;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudySeries;
import org.potentia.tck.StudyProviderContract;

class NullControlsContractTest implements StudyProviderContract {
    @Override
    public StudyProvider provider() {
        return new QGaussianNullControls();
    }

    @Override
    public List<StudySeries> studyData() {
        return List.of();
    }

    @Override
    public Settings studySettings() {
        return provider()
                .options()
                .settings(Values.of("walks", 3)
                        .with("steps", 3000)
                        .with("lags", 14)
                        .with("longest-lag", 100)
                        .with("resamples", 20));
    }
}
