package io.gigmate.adapters.http;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records of bodies as JSON Schema, by the rules that {@link Json} writes them by: names in
 * snake_case, in the order of their components; what may be null may be left out, and nothing else.
 */
final class Shapes {
  private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

  private final SchemaBuilder builder;

  Shapes() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                Option.INLINE_NULLABLE_SCHEMAS,
                Option.PLAIN_DEFINITION_KEYS)
            .without(Option.SCHEMA_VERSION_INDICATOR)
            .with(new JacksonModule());
    config
        .forFields()
        .withPropertyNameOverrideResolver(field -> NAMES.translate(field.getDeclaredName()))
        .withNullableCheck(Shapes::isNullable)
        .withRequiredCheck(field -> !isNullable(field) && !mayBeAbsent(field));
    config
        .forTypesInGeneral()
        .withPropertySorter((one, other) -> Integer.compare(place(one), place(other)))
        .withCustomDefinitionProvider(Shapes::inline)
        .withDefinitionNamingStrategy(new Named());
    this.builder = new SchemaGenerator(config.build()).buildMultipleSchemaDefinitions();
  }

  /** Returns a reference to the schema of this record. */
  ObjectNode reference(Type shape) {
    return builder.createSchemaReference(shape);
  }

  /** Returns every schema that was referred to, by its name. */
  ObjectNode all() {
    return builder.collectDefinitions("components/schemas");
  }

  private static boolean isNullable(FieldScope field) {
    return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static boolean mayBeAbsent(FieldScope field) {
    return field.getRawMember().getDeclaringClass().isAnnotationPresent(JsonInclude.class);
  }

  /** A class does not promise the order of its fields; a record does, of its components. */
  private static int place(MemberScope<?, ?> member) {
    RecordComponent[] components = member.getDeclaringType().getErasedType().getRecordComponents();
    return components == null
        ? 0
        : Arrays.stream(components)
            .map(RecordComponent::getName)
            .toList()
            .indexOf(member.getDeclaredName());
  }

  /** A map is an object of any names; what is any object is anything. */
  private static @Nullable CustomDefinition inline(
      ResolvedType type, SchemaGenerationContext context) {
    ObjectNode schema = context.getGeneratorConfig().createObjectNode();
    if (type.getErasedType() == Object.class) {
      return new CustomDefinition(schema, true);
    }
    if (!type.isInstanceOf(Map.class)) {
      return null;
    }
    List<ResolvedType> parameters = type.typeParametersFor(Map.class);
    schema.put("type", "object");
    schema.set("additionalProperties", context.createDefinitionReference(parameters.get(1)));
    return new CustomDefinition(schema, true);
  }

  /** Where a record lives is a part of its name: several are called Body. */
  private static final class Named implements SchemaDefinitionNamingStrategy {
    @Override
    public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
      Class<?> shape = key.getType().getErasedType();
      Class<?> home = shape.getEnclosingClass();
      String name = shape.getSimpleName();
      String family =
          home == null ? "" : home.getSimpleName().replaceFirst("(Routes|Bodies|Shapes)$", "");
      return name.startsWith(family) ? name : family + name;
    }
  }
}
