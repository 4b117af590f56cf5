package dev.palaestra.rest.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;

/// Of a list that is longer than its `@Size` allows, one element too many is kept: enough to refuse
/// it. Bean Validation would look at all elements, however many there are.
final class BoundedLists extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1;

  @Override
  public JsonDeserializer<?> modifyCollectionDeserializer(
      DeserializationConfig config,
      CollectionType type,
      BeanDescription description,
      JsonDeserializer<?> reader) {
    return new Bounded(reader, Integer.MAX_VALUE);
  }

  private static final class Bounded extends DelegatingDeserializer {
    private static final long serialVersionUID = 1;

    private final int most;

    Bounded(JsonDeserializer<?> reader, int most) {
      super(reader);
      this.most = most;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new Bounded(reader, most);
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, BeanProperty property) throws JsonMappingException {
      var reader = super.createContextual(context, property).getDelegatee();
      var size = property == null ? null : property.getAnnotation(Size.class);
      return new Bounded(reader, size == null ? Integer.MAX_VALUE : size.max());
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      var read = super.deserialize(parser, context);
      return read instanceof List<?> list && list.size() > most ? list.subList(0, most + 1) : read;
    }
  }
}
