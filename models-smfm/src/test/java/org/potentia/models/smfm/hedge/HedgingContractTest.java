package org.potentia.models.smfm.hedge;

import java.util.List;
import org.potentia.api.Values;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudySeries;
import org.potentia.tck.StudyProviderContract;

class HedgingContractTest implements StudyProviderContract {
    @Override
    public StudyProvider provider() {
        return new SmfmHedging();
    }

    @Override
    public List<StudySeries> studyData() {
        return List.of(MadeSeries.of("walk", 200));
    }

    @Override
    public Settings studySettings() {
        return provider()
                .options()
                .settings(Values.of("window", 60)
                        .with("days", 10)
                        .with("paths", 20)
                        .with("strikes", 1));
    }
}
