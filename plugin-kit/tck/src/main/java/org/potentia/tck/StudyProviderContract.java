package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Interval;
import org.potentia.api.Services;
import org.potentia.api.figure.Figure;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;

/**
 * What every study promises: the same result for the same data, settings and seed, whatever the number of threads; figures that can be
 * drawn; and a refusal of settings that are not its own.
 *
 * @since 0.1
 */
public interface StudyProviderContract extends ProviderContract {
    @Override
    StudyProvider provider();

    /**
     * Supplies data that the study takes.
     *
     * @return the series; small ones, for they are analysed several times
     */
    List<StudySeries> studyData();

    /**
     * Supplies settings for these data.
     *
     * @return the settings; the defaults unless said otherwise
     */
    default Settings studySettings() {
        return provider().options().defaults();
    }

    /**
     * Supplies the services that the study asks for solvers.
     *
     * @return services; without any solver unless said otherwise
     */
    default Services studyServices() {
        return new NoServices();
    }

    /** Tests that one thread and many give one result. */
    @Test
    default void resultDoesNotDependOnTheNumberOfThreads() {
        StudyResult one = provider().run(studyData(), studySettings(), new PlainContext(1, 7, studyServices()));
        StudyResult many =
                provider().run(studyData(), studySettings(), new PlainContext(Parallel.THREADS, 7, studyServices()));
        assertThat(many.values()).as("values").isEqualTo(one.values());
        assertThat(many.tables()).as("tables").isEqualTo(one.tables());
        assertThat(many.log()).as("log").isEqualTo(one.log());
        assertThat(many.warnings()).as("warnings").isEqualTo(one.warnings());
        assertThat(many.figures().stream().map(Figure::id).toList())
                .as("ids of figures")
                .isEqualTo(one.figures().stream().map(Figure::id).toList());
    }

    /** Tests that figures of the result can be drawn, alike every time. */
    @Test
    default void figuresOfTheResultAreDrawnAlikeEveryTime() {
        StudyResult result = provider().run(studyData(), studySettings(), new PlainContext(1, 7, studyServices()));
        for (Figure figure : result.figures()) {
            assertThat(figure.draw(studyServices()))
                    .as(figure.id())
                    .isNotEmpty()
                    .isEqualTo(figure.draw(studyServices()));
        }
    }

    /** Tests that the settings of something else are refused. */
    @Test
    default void settingsOfSomethingElseAreRefused() {
        OptionSpace other =
                OptionSpace.of(Option.number("of-something-else", Interval.REALS, 0, "an option that no study has"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> provider().run(studyData(), other.defaults(), new PlainContext(1, 7, studyServices())));
    }
}
