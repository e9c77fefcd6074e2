package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.OpenValue;
import io.github.partnerapi.RawJson;
import io.github.partnerapi.json.JsonModel;
import io.github.partnerapi.model.Balance;
import io.github.partnerapi.model.Withdrawal;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model and every member of it, found by themselves: built, copied, compared and printed. */
class EveryModelTest {
  private static final ObjectMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final ObjectMapper JACKSON_2 = new ObjectMapper();
  private static final tools.jackson.databind.ObjectMapper JACKSON_3 =
      new tools.jackson.databind.ObjectMapper();

  static Stream<Class<?>> models() {
    return Models.all();
  }

  static Stream<Class<?>> openValues() {
    return Models.openValues();
  }

  static Stream<Class<?>> requests() {
    return Models.requests();
  }

  private static AnyArguments values(long number) {
    AtomicInteger count = new AtomicInteger();
    return new AnyArguments(() -> "text-" + number + "-" + count.incrementAndGet(), number);
  }

  private static JsonModel full(Class<?> type, long number) throws ReflectiveOperationException {
    return (JsonModel) values(number).built(type);
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return EXACT.readTree(text);
  }

  @Test
  void theyAreFound() {
    assertThat(models().count()).isGreaterThan(80);
    assertThat(openValues().count()).isGreaterThan(10);
    assertThat(requests().count()).isGreaterThan(10);
    assertThat(Models.all().flatMap(type -> Models.sensitive(type).stream()).count())
        .isGreaterThan(4);
  }

  @ParameterizedTest
  @MethodSource("models")
  void aCopyIsEqualAndEachMemberCounts(Class<?> type) throws ReflectiveOperationException {
    JsonModel model = full(type, 7);
    assertThat(copy(model, null, null)).isEqualTo(model).hasSameHashCodeAs(model);
    assertThat(full(type, 7)).isEqualTo(model).hasSameHashCodeAs(model).isNotSameAs(model);
    for (Field member : Models.members(type)) {
      Object other = Models.value(full(type, 8), member);
      assertThat(Models.value(model, member)).as(member.getName()).isNotNull();
      if (!other.equals(Models.value(model, member))) {
        JsonModel changed = copy(model, member, other);
        assertThat(changed).as(member.getName()).isNotEqualTo(model);
        assertThat(Models.value(changed, member)).as(member.getName()).isEqualTo(other);
      }
      assertThat(copy(model, member, null)).as(member.getName()).isNotEqualTo(model);
    }
    JsonModel more =
        (JsonModel)
            type.getMethod("fromJson", String.class)
                .invoke(null, with(model.toJson(), "not_described", "1"));
    assertThat(more).isNotEqualTo(model);
  }

  private static JsonModel copy(JsonModel model, Field member, Object value)
      throws ReflectiveOperationException {
    Object builder = model.getClass().getMethod("toBuilder").invoke(model);
    if (member != null) {
      Models.setter(builder.getClass(), member).invoke(builder, value);
    }
    Method build = builder.getClass().getMethod("build");
    if (member != null && value == null) {
      // A model from the service may lack what a caller has to give.
      ObjectNode object = (ObjectNode) parsed(model.toJson());
      object.remove(wireName(model, member));
      return (JsonModel)
          model.getClass().getMethod("fromJson", String.class).invoke(null, object.toString());
    }
    return (JsonModel) build.invoke(builder);
  }

  private static JsonNode parsed(String text) {
    try {
      return json(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The members are written in the order in which they are declared. */
  private static String wireName(JsonModel model, Field member) {
    List<String> names = new ArrayList<>();
    parsed(model.toJson()).fieldNames().forEachRemaining(names::add);
    return names.get(Models.members(model.getClass()).indexOf(member));
  }

  private static String with(String json, String name, String value) {
    String comma = json.equals("{}") ? "" : ",";
    return json.substring(0, json.length() - 1) + comma + "\"" + name + "\":" + value + "}";
  }

  @ParameterizedTest
  @MethodSource("models")
  void theTextShowsEachMemberButTheSensitiveOnes(Class<?> type)
      throws ReflectiveOperationException {
    JsonModel model = full(type, 7);
    Set<String> sensitive = Models.sensitive(type);

    for (Field member : Models.members(type)) {
      String shown = member.getName() + "=";
      String value = String.valueOf(Models.value(model, member));
      assertThat(model.toString())
          .contains(shown + (sensitive.contains(wireName(model, member)) ? "***" : value));
    }
    JsonModel secret =
        (JsonModel)
            type.getMethod("fromJson", String.class)
                .invoke(null, "{\"not_described\":\"secret-value\"}");
    assertThat(secret.toString()).contains("not_described").doesNotContain("secret-value");
  }

  @ParameterizedTest
  @MethodSource({"models", "requests"})
  void listsAndMapsAreCopiedAndUnmodifiable(Class<?> type) throws ReflectiveOperationException {
    for (Field member : Models.members(type)) {
      Object builder = type.getMethod("builder").invoke(null);
      Method setter = Models.setter(builder.getClass(), member);
      Object given = values(7).of(setter.getGenericParameterTypes()[0]);
      Object mutable =
          given instanceof List<?> list
              ? new ArrayList<>(list)
              : given instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : null;
      if (mutable == null) {
        continue;
      }
      setter.invoke(builder, mutable);
      clear(mutable);
      Field kept = builder.getClass().getDeclaredField(member.getName());
      kept.setAccessible(true);
      assertThat(kept.get(builder)).as(member.getName()).isEqualTo(given);
      Object value = kept.get(builder);
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> clear(value)))
          .as(member.getName())
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  private static void clear(Object container) {
    if (container instanceof List<?> list) {
      list.clear();
    } else {
      ((Map<?, ?>) container).clear();
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aRequestKeepsEachArgument(Class<?> type) throws ReflectiveOperationException {
    Object request = values(7).built(type);
    Object builder = type.getMethod("toBuilder").invoke(request);
    Object copy = builder.getClass().getMethod("build").invoke(builder);

    for (Field argument : Models.members(type)) {
      assertThat(Models.value(request, argument)).as(argument.getName()).isNotNull();
      assertThat(Models.value(copy, argument))
          .as(argument.getName())
          .isEqualTo(Models.value(request, argument));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void theCallersJacksonWritesAndReadsIt(Class<?> type) throws Exception {
    JsonModel model =
        (JsonModel)
            type.getMethod("fromJson", String.class)
                .invoke(
                    null,
                    with(
                        with(full(type, 7).toJson(), "not_described", "{\"a\":[1,null,\"t\",2.5]}"),
                        "nothing",
                        "null"));
    JsonNode whole = json(model.toJson());
    JsonNode shown = withoutSensitive(whole, type);

    assertThat(json(JACKSON_2.writeValueAsString(model))).isEqualTo(shown);
    assertThat(json(JACKSON_3.writeValueAsString(model))).isEqualTo(shown);
    assertThat(json(JACKSON_2.writeValueAsString(model.toRawJson()))).isEqualTo(whole);
    assertThat(json(JACKSON_3.writeValueAsString(model.toRawJson()))).isEqualTo(whole);
    assertThat(JACKSON_2.readValue(model.toJson(), type)).isEqualTo(model);
    assertThat(JACKSON_3.readValue(model.toJson(), type)).isEqualTo(model);
    assertThat(json(JACKSON_2.valueToTree(model).toString())).isEqualTo(shown);
    assertThat(JACKSON_2.convertValue(JACKSON_2.readTree(model.toJson()), type)).isEqualTo(model);
  }

  @Test
  void theCallersJacksonKeepsAnAmountExact() throws Exception {
    String json = "{\"pending\":21.00,\"total\":\"420.00\",\"not_described\":1.50}";
    Balance balance = Balance.fromJson(json);

    assertThat(JACKSON_2.writeValueAsString(balance)).isEqualTo(json);
    assertThat(JACKSON_3.writeValueAsString(balance)).isEqualTo(json);
    assertThat(JACKSON_2.readValue(json, Balance.class).pending())
        .isEqualTo(new BigDecimal("21.00"));
    assertThat(JACKSON_3.readValue(json, Balance.class).pending())
        .isEqualTo(new BigDecimal("21.00"));
    assertThat(EXACT.readValue(json, Balance.class)).isEqualTo(balance);
  }

  @Test
  void theCallersJacksonKeepsATextThatIsNoTimestamp() throws Exception {
    String json = "{\"request_timestamp\":\"2018-03-06 12:24:42\",\"action_timestamp\":\"\"}";

    assertThat(JACKSON_2.readValue(json, Withdrawal.class)).isEqualTo(Withdrawal.fromJson(json));
    assertThat(JACKSON_3.readValue(json, Withdrawal.class)).isEqualTo(Withdrawal.fromJson(json));
    assertThat(JACKSON_2.writeValueAsString(Withdrawal.fromJson(json))).isEqualTo(json);
  }

  /** Sensitive members lie at any depth. */
  private static JsonNode withoutSensitive(JsonNode whole, Class<?> type)
      throws ReflectiveOperationException {
    ObjectNode shown = whole.deepCopy();
    shown.remove(Models.sensitive(type));
    List<String> names = new ArrayList<>();
    whole.fieldNames().forEachRemaining(names::add);
    List<Field> members = Models.members(type);
    for (int i = 0; i < members.size(); i++) {
      JsonNode value = shown.get(names.get(i));
      Class<?> nested = modelOf(members.get(i));
      if (value == null || nested == null) {
        continue;
      }
      if (value.isArray()) {
        for (int k = 0; k < value.size(); k++) {
          ((com.fasterxml.jackson.databind.node.ArrayNode) value)
              .set(k, withoutSensitive(value.get(k), nested));
        }
      } else {
        shown.set(names.get(i), withoutSensitive(value, nested));
      }
    }
    return shown;
  }

  private static Class<?> modelOf(Field member) {
    String name = member.getGenericType().getTypeName().replaceAll(".*<(?:.*, )?|>", "");
    try {
      Class<?> type = Class.forName(name);
      return JsonModel.class.isAssignableFrom(type) ? type : null;
    } catch (ClassNotFoundException noModel) {
      return null;
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aSensitiveMemberOfAnotherTypeIsNotWrittenEither(Class<?> type) throws Exception {
    for (String name : Models.sensitive(type)) {
      JsonModel model =
          (JsonModel)
              type.getMethod("fromJson", String.class)
                  .invoke(null, "{\"" + name + "\":[\"secret-value\"],\"other\":1}");

      assertThat(model.extraMembers()).containsEntry(name, RawJson.of(List.of("secret-value")));
      assertThat(JACKSON_2.writeValueAsString(model)).isEqualTo("{\"other\":1}");
      assertThat(JACKSON_3.writeValueAsString(model)).isEqualTo("{\"other\":1}");
      assertThat(model.toString()).doesNotContain("secret-value");
    }
  }

  @ParameterizedTest
  @MethodSource("openValues")
  void theCallersJacksonWritesAndReadsAnOpenValue(Class<? extends OpenValue> type)
      throws Exception {
    List<OpenValue> values = new ArrayList<>();
    for (Object known : (List<?>) type.getMethod("known").invoke(null)) {
      values.add((OpenValue) known);
    }
    values.add((OpenValue) type.getMethod("of", String.class).invoke(null, "of \"tomorrow\""));

    for (OpenValue value : values) {
      String text = EXACT.writeValueAsString(value.value());
      assertThat(JACKSON_2.writeValueAsString(value)).isEqualTo(text);
      assertThat(JACKSON_3.writeValueAsString(value)).isEqualTo(text);
      assertThat((OpenValue) JACKSON_2.readValue(text, type)).isEqualTo(value);
      assertThat((OpenValue) JACKSON_3.readValue(text, type)).isEqualTo(value);
    }
  }
}
