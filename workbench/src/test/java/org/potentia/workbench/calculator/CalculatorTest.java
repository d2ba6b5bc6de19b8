package org.potentia.workbench.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.ComputationException;
import org.potentia.api.Values;
import org.potentia.workbench.InputException;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.registry.Registry;

class CalculatorTest {
    private final Calculator calculator = Toys.calculator();

    /** Questions and answers with single quotes for double ones. */
    static String[][] lines() {
        return new String[][] {
            {
                "{'id': 7, 'quantity': 'toy.square', 'inputs': {'x': 3}}",
                "{'id':7,'quantity':'toy.square','output':{'value':9}}"
            },
            {
                "{'quantity': 'toy.square', 'inputs': {'x': 0.1}}",
                "{'id':null,'quantity':'toy.square','output':{'value':0.010000000000000002}}"
            },
            {
                "{'id': 'nes-001', 'quantity': 'toy.square', 'inputs': {'x': -3}, 'expected': {'value': 9}, 'digits': 15}",
                "{'id':'nes-001','quantity':'toy.square','output':{'value':9}}"
            },
            {"{'id': 1, 'quantity': 'toy.optimized'}", "{'id':1,'quantity':'toy.optimized','output':{'value':11}}"},
            {
                "{'id': 1, 'quantity': 'toy.shapes', 'inputs': {'x': 1}}",
                "{'id':1,'quantity':'toy.shapes','output':{'list':[1,2],'mixed':[1,null],'none':null,'flag':true,'text':'up',"
                        + "'infinite':'Infinity','inner':{'deep':3},'extra':1}}"
            },
            {"", "{'id':null,'error':'empty text, must be a JSON object'}"},
            {
                "{'id': 1",
                "{'id':1,'error':'not valid JSON at line 1, column 9: Unexpected end-of-input: expected close marker for Object'}"
            },
            {"{'id': 1}", "{'id':1,'error':'quantity is missing, must be a text'}"},
            {"{'id': 1, 'quantity': 5}", "{'id':1,'error':'quantity = 5.0, must be a text'}"},
            {
                "{'id': 1, 'quantity': 'toy.sqare', 'inputs': {}}",
                "{'id':1,'error':'unknown quantity 'toy.sqare'; did you mean toy.square or toy.shapes? There are: toy.buggy, toy.hopeless, toy.mute, "
                        + "toy.optimized, toy.root, toy.rows, toy.shapes, toy.solved, toy.square, toy.undefined'}"
            },
            {
                "{'id': 1, 'quantity': 'toy.solved'}",
                "{'id':1,'error':'quantity 'toy.solved' is not offered: needs spectral'}"
            },
            {
                "{'id': 1, 'quantity': 'toy.square', 'inputs': [1]}",
                "{'id':1,'error':'inputs = [1.0], must be an object such as {\\'x\\': 1}'}"
            },
            {"{'id': 1, 'quantity': 'toy.square'}", "{'id':1,'error':'input x of toy.square is missing'}"},
            {
                "{'id': 1, 'quantity': 'toy.square', 'inputs': {'x': 1, 'y': 2}}",
                "{'id':1,'error':'unknown input y of toy.square, must be one of [x]'}"
            },
            {
                "{'id': 1, 'quantity': 'toy.square', 'inputs': {'x': 'NaN'}}",
                "{'id':1,'error':'input x of toy.square is NaN, must be a number'}"
            },
            {"{'id': 1, 'quantity': 'toy.root', 'inputs': {'x': -1}}", "{'id':1,'error':'x = -1.0, must be >= 0'}"},
            {
                "{'id': 1, 'quantity': 'toy.hopeless', 'inputs': {'x': 1}}",
                "{'id':1,'error':'the series does not converge at x = 1'}"
            },
            {
                "{'id': 1, 'quantity': 'toy.buggy', 'inputs': {'x': 1}}",
                "{'id':1,'error':'failure inside (IllegalStateException: index 7)'}"
            },
            {
                "{'id': 1, 'quantity': 'toy.mute', 'inputs': {'x': 1}}",
                "{'id':1,'error':'failure inside (IllegalArgumentException)'}"
            },
            {
                "{'id': 1, 'quantity': 'toy.undefined', 'inputs': {'x': 1}}",
                "{'id':1,'error':'toy.undefined gave NaN for wells[1].depth, which is a fault of the plugin'}"
            },
        };
    }

    @ParameterizedTest
    @MethodSource("lines")
    void answersEveryLineWithALine(String question, String answer) {
        assertThat(calculator
                        .evaluateLine(question.replace('\'', '"'))
                        .replace("\\\"", "'")
                        .replace('"', '\''))
                .isEqualTo(answer.replace("\\'", "'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740993",
                "-123456789012345678901234567890",
                "1.0",
                "1e3",
                "1e999",
                "true",
                "null",
                "\"NaN\"",
                "\"a \\u00e9 \\\" b\"",
                "[1.0, {\"a\": 2}]",
                "{\"a\": 1.50}",
            })
    void givesTheIdBackAsItWasWritten(String id) {
        assertThat(calculator.evaluateLine("{\"quantity\": \"toy.cube\", \"id\" : " + id + " }"))
                .startsWith("{\"id\":" + id + ",\"error\":");
        assertThat(calculator.evaluateLine("{\"id\":" + id + "}")).startsWith("{\"id\":" + id + ",\"error\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": 7, \"x\": 1, \"x\": 2}",
                "{\"x\": 1, \"x\": 2, \"id\": 7}",
                "{\"x\": {\"id\": 8, \"y\": 1e999}, \"id\": 7}",
                "{\"id\": 7, \"id\": 8}",
                "{\"id\": 7, \"x\": nonsense",
                "\uFEFF{\"id\": 7}",
            })
    void givesTheIdBackWhateverElseIsWrong(String question) {
        assertThat(calculator.evaluateLine(question)).startsWith("{\"id\":7,\"error\":");
    }

    @Test
    void readsALineThatBeginsWithAByteOrderMark() {
        String question = "{\"id\": 1, \"quantity\": \"toy.square\", \"inputs\": {\"x\": 3}}";

        assertThat(calculator.evaluateLine("\uFEFF" + question))
                .isEqualTo(calculator.evaluateLine(question))
                .contains("output");
    }

    @Test
    void listsWhatItOffersAndWhatIsMissing() {
        List<QuantityOffer> offers = calculator.list();

        assertThat(offers).map(offer -> offer.quantity().name()).isSorted().hasSize(10);
        assertThat(offers)
                .filteredOn(offer -> !offer.offered())
                .map(offer -> offer.quantity().name() + offer.missing())
                .containsExactly("toy.solved[spectral]");
        assertThat(CanonicalJson.write(offers.get(7).toValues()))
                .isEqualTo(
                        "{\"quantity\":\"toy.solved\",\"meaning\":\"Solve it\",\"equation\":\"(3)\",\"inputs\":[{\"name\":\"x\",\"unit\":\"1\","
                                + "\"meaning\":\"a number\",\"kind\":\"number\",\"required\":false}],\"missing\":[\"spectral\"]}");
    }

    @Test
    void throwsWhereItIsAskedByAProgram() {
        assertThatThrownBy(() -> calculator.evaluate("toy.cube", Values.EMPTY))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("unknown quantity 'toy.cube'");
        assertThatThrownBy(() -> calculator.evaluate("toy.undefined", Values.of("x", 1)))
                .isInstanceOf(ComputationException.class);
    }

    @Test
    void worksOnARegistryWithoutPlugins() {
        Calculator empty = Calculator.of(Registry.load(List.of()));

        assertThat(empty.list()).isEmpty();
        assertThat(empty.evaluateLine("{\"id\": 1, \"quantity\": \"nes.weights\"}"))
                .isEqualTo("{\"id\":1,\"error\":\"unknown quantity 'nes.weights'; there are none\"}");
    }
}
