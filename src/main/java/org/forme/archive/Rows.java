package org.forme.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.CollectionType;
import org.hibernate.type.Type;

/**
 * The index over a sealed issue as values: every mapped column of every row, asked of the mapping itself, so that a
 * column added later is compared without anybody thinking of it. Left out are only the rows' own ids and their ties to
 * other rows.
 */
@ApplicationScoped
class Rows {
    @Inject
    EntityManager entities;

    /**
     * A row.
     *
     * @param file the file of the issue that tells what has to stand in it
     * @param values by the name of the attribute
     */
    record Row(String file, Map<String, Object> values) {}

    /** The issue's row and all rows below it. */
    List<Row> of(SealedIssue issue) {
        var rows = new ArrayList<Row>();
        collect(issue, rows);
        return rows;
    }

    private void collect(Object entity, List<Row> rows) {
        Hibernate.initialize(entity);
        Object row = Hibernate.unproxy(entity);
        EntityPersister mapping = mapping(row);
        Type[] types = mapping.getPropertyTypes();
        Object[] all = mapping.getValues(row);
        var values = new TreeMap<String, Object>();
        for (int i = 0; i < types.length; i++) {
            if (types[i].isEntityType()) continue;
            if (!types[i].isCollectionType()) values.put(mapping.getPropertyNames()[i], all[i]);
            else if (isOfRows(types[i])) ((Collection<?>) all[i]).forEach(below -> collect(below, rows));
            else values.put(mapping.getPropertyNames()[i], new ArrayList<>((Collection<?>) all[i]));
        }
        rows.add(new Row(file(row), values));
    }

    private boolean isOfRows(Type collection) {
        return ((CollectionType) collection).getElementType(factory()).isEntityType();
    }

    private static String file(Object row) {
        if (row instanceof SealedPart part) return part.path();
        if (row instanceof SealedPage page) return Paths.pdf(page.label());
        if (row instanceof SealedArticle article) return Paths.article(article.number());
        return Verifier.OPEN;
    }

    private EntityPersister mapping(Object row) {
        return factory().getMappingMetamodel().getEntityDescriptor(row.getClass());
    }

    private SessionFactoryImplementor factory() {
        return entities.getEntityManagerFactory().unwrap(SessionFactoryImplementor.class);
    }
}
