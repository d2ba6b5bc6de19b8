package org.potentia.models.schrodinger.threshold;

import java.util.List;
import org.potentia.api.Values;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudySeries;
import org.potentia.tck.StudyProviderContract;

class ThresholdsContractTest implements StudyProviderContract {
    @Override
    public StudyProvider provider() {
        return new SchroedingerThresholds();
    }

    @Override
    public List<StudySeries> studyData() {
        return List.of(MadeAssets.twoStates("two", 400, 1), MadeAssets.oneMode("one", 400, 2));
    }

    @Override
    public Settings studySettings() {
        return provider()
                .options()
                .settings(Values.EMPTY
                        .with("shuffles", 3)
                        .with("synthetic", 2)
                        .with("years", 0.0)
                        .with("replicates", 40));
    }
}
