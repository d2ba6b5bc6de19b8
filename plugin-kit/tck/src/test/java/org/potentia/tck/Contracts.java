package org.potentia.tck;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a contract as a plugin's build would, and tells which of its tests fail. */
final class Contracts {
    private Contracts() {}

    static Set<String> failures(Class<?> testClass) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(testClass))
                .build();
        Failures failures = new Failures();
        LauncherFactory.create().execute(request, failures);
        if (failures.run == 0 && failures.methods.isEmpty()) {
            throw new IllegalStateException("no test of " + testClass + " ran");
        }
        return failures.methods;
    }

    private static final class Failures implements TestExecutionListener {
        private final Set<String> methods = new TreeSet<>();
        private TestPlan plan;
        private int run;

        @Override
        public void testPlanExecutionStarted(TestPlan testPlan) {
            plan = testPlan;
        }

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            run += identifier.isTest() ? 1 : 0;
            if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                methods.add(method(identifier));
            }
        }

        /** A dynamic test belongs to the method that made it. */
        private String method(TestIdentifier identifier) {
            return identifier
                    .getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(source -> ((MethodSource) source).getMethodName())
                    .orElseGet(
                            () -> plan.getParent(identifier).map(this::method).orElse(identifier.getDisplayName()));
        }
    }
}
