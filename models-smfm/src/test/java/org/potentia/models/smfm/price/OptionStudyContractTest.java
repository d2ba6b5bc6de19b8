package org.potentia.models.smfm.price;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudySeries;
import org.potentia.models.smfm.Solvers;
import org.potentia.solvers.pathint.PathintProvider;
import org.potentia.tck.StudyProviderContract;

/** Draws all figures, twice. */
@Tag("slow")
class OptionStudyContractTest implements StudyProviderContract {
    @Override
    public StudyProvider provider() {
        return new OptionStudy();
    }

    @Override
    public List<StudySeries> studyData() {
        return List.of();
    }

    @Override
    public Settings studySettings() {
        return provider().options().settings(Values.EMPTY.with("tolerance", 1e-4));
    }

    @Override
    public Services studyServices() {
        return Solvers.of(new PathintProvider());
    }
}
