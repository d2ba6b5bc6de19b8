package org.potentia.workbench.calculator;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.potentia.api.Values;
import org.potentia.workbench.InputException;
import org.potentia.workbench.json.CanonicalJson;

/**
 * A file of reference cases: {@code {"cases": [{"id", "quantity", "inputs", "expected", "tolerance": {"rel", "abs"}, "tolerances"?}]}}.
 *
 * @param name what the file is called in messages
 * @param cases the cases in order
 */
record ReferenceFile(String name, List<ReferenceCase> cases) {
    static ReferenceFile read(Path file) {
        String name = String.valueOf(file.getFileName());
        Object cases = CanonicalJson.read(file).get("cases");
        if (cases == null || !Leaves.isList(cases)) {
            throw new InputException(file + " has no list of cases, must be like {\"cases\": [{\"id\": …}]}");
        }
        List<?> list = Leaves.listOf(cases);
        if (list.isEmpty()) {
            throw new InputException(file + " has no cases, must have one or more");
        }
        return new ReferenceFile(
                name,
                IntStream.range(0, list.size())
                        .mapToObj(i -> read(file, i, list.get(i)))
                        .toList());
    }

    /** Keeps the cases of some quantities, named with or without what stands before the dot; all of them if none is named. */
    List<ReferenceCase> only(Collection<String> wanted) {
        TreeSet<String> quantities = new TreeSet<>();
        cases.forEach(reference -> quantities.add(reference.quantity()));
        for (String one : wanted) {
            if (quantities.stream().noneMatch(quantity -> matches(one, quantity))) {
                throw InputException.unknown("quantity of " + name, one, quantities);
            }
        }
        return cases.stream()
                .filter(reference ->
                        wanted.isEmpty() || wanted.stream().anyMatch(one -> matches(one, reference.quantity())))
                .toList();
    }

    private static boolean matches(String wanted, String quantity) {
        return quantity.equals(wanted) || quantity.endsWith("." + wanted);
    }

    private static ReferenceCase read(Path file, int index, Object element) {
        String where = file + ", case " + (index + 1);
        if (!(element instanceof Values values)) {
            throw new InputException(where + " is no object, must be like {\"id\": …, \"quantity\": …}");
        }
        try {
            String id = values.text("id");
            where = file + ", case " + id;
            Map<String, Tolerance> tolerances = new LinkedHashMap<>();
            if (values.has("tolerances")) {
                Values special = object(values, "tolerances");
                special.names().forEach(name -> tolerances.put(name, tolerance(object(special, name))));
            }
            return new ReferenceCase(
                    id,
                    values.text("quantity"),
                    object(values, "inputs"),
                    object(values, "expected"),
                    tolerance(object(values, "tolerance")),
                    tolerances);
        } catch (IllegalArgumentException e) {
            throw new InputException(where + ": " + e.getMessage(), e);
        }
    }

    private static Values object(Values values, String name) {
        if (values.get(name) instanceof Values object) {
            return object;
        }
        throw new IllegalArgumentException(
                name + (values.has(name) ? " is no object" : " is missing") + ", must be an object");
    }

    private static Tolerance tolerance(Values values) {
        return new Tolerance(values.number("rel"), values.number("abs"));
    }
}
