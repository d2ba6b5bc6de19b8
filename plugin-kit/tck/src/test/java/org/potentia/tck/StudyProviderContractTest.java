package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.Panel;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyContext;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;

/** The contract passes on a right study, and each planted error fails the test that is there for it. */
class StudyProviderContractTest {
    /** The mean of a series. */
    public static class Mean implements StudyProvider {
        @Override
        public String id() {
            return "mean";
        }

        @Override
        public String title() {
            return "The mean";
        }

        @Override
        public Citation citation() {
            return new Citation("C. F. Gauss", 1809, "Theoria motus", "Hamburg");
        }

        @Override
        public OptionSpace options() {
            return OptionSpace.EMPTY;
        }

        @Override
        public StudyResult run(List<StudySeries> data, Settings settings, StudyContext context) {
            settings.requireOf(options(), id());
            Callable<Double> task = () -> value(data.get(0), context);
            double mean = context.all(List.of(task)).get(0);
            context.progress("the mean", 1);
            return new StudyResult(
                    Values.of("mean", mean), List.of(), List.of(figure(mean)), List.of("took the mean"), List.of());
        }

        double value(StudySeries series, StudyContext context) {
            return series.prices().stream().average().orElseThrow() + 0 * context.seed();
        }

        Figure figure(double mean) {
            return new Figure("mean-1", "the mean", "a point", Set.of(), services -> panels(mean));
        }

        static List<Panel> panels(double value) {
            return List.of(Panel.of("mean", "x", "y", Curve.points("mean", Doubles.of(0), Doubles.of(value))));
        }
    }

    /** Counts its runs. */
    public static class Counting extends Mean {
        private static int runs;

        @Override
        double value(StudySeries series, StudyContext context) {
            return ++runs;
        }
    }

    /** Draws another picture each time. */
    public static class Restless extends Mean {
        private static int pictures;

        @Override
        Figure figure(double mean) {
            return new Figure("mean-1", "the mean", "a point", Set.of(), services -> panels(++pictures));
        }
    }

    /** Takes any settings. */
    public static class Indifferent extends Mean {
        @Override
        public StudyResult run(List<StudySeries> data, Settings settings, StudyContext context) {
            return super.run(data, options().defaults(), context);
        }
    }

    abstract static class Toy implements StudyProviderContract {
        private final StudyProvider provider;

        Toy(StudyProvider provider) {
            this.provider = provider;
        }

        @Override
        public StudyProvider provider() {
            return provider;
        }

        @Override
        public List<StudySeries> studyData() {
            return List.of(
                    StudySeries.of("toy", "", new long[] {0, 1, 2}, new int[] {0, 0, 1}, 1, Doubles.of(1, 2, 6)));
        }
    }

    static class Right extends Toy {
        Right() {
            super(new Mean());
        }
    }

    static class AnotherResult extends Toy {
        AnotherResult() {
            super(new Counting());
        }
    }

    static class AnotherPicture extends Toy {
        AnotherPicture() {
            super(new Restless());
        }
    }

    static class AnySettings extends Toy {
        AnySettings() {
            super(new Indifferent());
        }
    }

    @Test
    void passesOnARightStudy() {
        assertThat(Contracts.failures(Right.class)).isEmpty();
    }

    @Test
    void failsOnPlantedErrors() {
        assertThat(Contracts.failures(AnotherResult.class)).containsExactly("resultDoesNotDependOnTheNumberOfThreads");
        assertThat(Contracts.failures(AnotherPicture.class))
                .containsExactly("figuresOfTheResultAreDrawnAlikeEveryTime");
        assertThat(Contracts.failures(AnySettings.class)).containsExactly("settingsOfSomethingElseAreRefused");
    }
}
