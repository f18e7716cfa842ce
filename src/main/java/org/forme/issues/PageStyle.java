package org.forme.issues;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import org.forme.imprint.Publication;
import org.forme.shell.Refusal;

/**
 * 版式模板: the grid and slots that pages are made from. Pages copy it, so that changing a style changes no page that is
 * there already.
 */
@Entity
public class PageStyle {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Publication publication;

    private String name;
    private boolean front;

    @Convert(converter = JsonColumns.OfGrid.class)
    private Grid grid;

    @Convert(converter = JsonColumns.OfSlots.class)
    private List<StyleSlot> slots;

    @Version
    private int version;

    protected PageStyle() {}

    /**
     * A new style.
     *
     * @param name 1 to 60 characters, unique in the publication
     * @param front whether its pages carry the nameplate
     */
    public PageStyle(Publication publication, String name, boolean front, PageShape shape) {
        this.publication = publication;
        this.front = front;
        redraw(name, shape);
    }

    /** Gives the style another name and shape, for pages made from now on. */
    public void redraw(String name, PageShape shape) {
        if (name == null || name.isBlank() || name.strip().length() > 60)
            throw Refusal.input("name", "issues.style_name");
        this.name = name.strip();
        this.grid = shape.grid();
        this.slots = shape.slots();
    }

    /** A style of another name with the same grid and slots. */
    public PageStyle copyAs(String otherName) {
        return new PageStyle(publication, otherName, front, shape());
    }

    public Long id() {
        return id;
    }

    public Publication publication() {
        return publication;
    }

    public String name() {
        return name;
    }

    public boolean isFront() {
        return front;
    }

    public Grid grid() {
        return grid;
    }

    /** In reading order. */
    public List<StyleSlot> slots() {
        return List.copyOf(slots);
    }

    public PageShape shape() {
        return new PageShape(grid, slots);
    }

    public Optional<StyleSlot> slot(String key) {
        return slots.stream().filter(slot -> slot.key().equals(key)).findFirst();
    }

    public int version() {
        return version;
    }
}
