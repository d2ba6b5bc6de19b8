package org.potentia.app;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.workbench.InputException;
import org.potentia.workbench.optimization.Contestant;
import org.potentia.workbench.optimization.Polish;
import org.potentia.workbench.registry.Registry;

/**
 * An optimizer as a user asks for it: {@code asa}, {@code asa:reference} with a preset, {@code asa+bobyqa} with a polish, or all of it.
 *
 * @param text what the user wrote
 * @param id the id of the optimizer
 * @param preset the preset, if there is one
 * @param polish the id of the polish, if there is one
 */
record ContestantSpec(String text, String id, Optional<String> preset, Optional<String> polish) {
    private static final Pattern FORM = Pattern.compile("([^:+]+)(?::([^:+]+))?(?:\\+([^:+]+))?");

    static ContestantSpec parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new InputException("the optimizer '" + text
                    + "' must be an id, or <id>:<preset>, <id>+<polish> or <id>:<preset>+<polish>, such as asa+bobyqa");
        }
        return new ContestantSpec(
                text, matcher.group(1), Optional.ofNullable(matcher.group(2)), Optional.ofNullable(matcher.group(3)));
    }

    /**
     * Makes what was asked for.
     *
     * @param registry what is installed
     * @param options the options given
     * @throws InputException if an id is unknown, or options are wrong or contradict each other
     */
    Contestant contestant(Registry registry, OptionWords options) {
        Choice choice = new Choice(registry);
        choice.optimizer(id);
        polish.ifPresent(choice::optimizer);
        OptimizerProvider provider = registry.optimizer(id);
        Contestant bare = Contestant.of(provider)
                .named(text)
                .withSettings(options.settings(
                        provider, preset.map(name -> List.of("preset=" + name)).orElse(List.of())));
        Contestant contestant = polish.map(local -> {
                    OptimizerProvider optimizer = registry.optimizer(local);
                    return bare.withPolish(Polish.by(optimizer).withSettings(options.settings(optimizer, List.of())));
                })
                .orElse(bare);
        try {
            contestant.optimizer();
        } catch (IllegalArgumentException e) {
            throw new InputException(text + ": " + e.getMessage(), e);
        }
        return contestant;
    }
}
