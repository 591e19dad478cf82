// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// What is painted, as texts and filled surfaces instead of pixels: for tests that ask what a page, a cell or a widget
// tells.

#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>
#include <QWidget>

#include <algorithm>

// Records all painting on it. Give it to a QPainter or to QWidget::render().
class RecordedPainting final : public QPaintDevice
{
    Q_DISABLE_COPY_MOVE(RecordedPainting)
public:
    enum class Scope { Shown, Clipped }; // without what a clip hides, or with it
    struct Text
    {
        QString text;
        QRectF place; // on the device
        QColor color;
        QFont font;
        bool isShown = true; // not hidden by a clip
    };
    struct Surface
    {
        QRectF place;
        QColor color;
    };

    explicit RecordedPainting(int dotsPerInch = 96) : m_dotsPerInch(dotsPerInch) {}

    // In the order of their painting.
    QStringList words(Scope scope = Scope::Shown) const
    {
        QStringList words;
        for (const Text &text : m_texts) {
            if (text.isShown || scope == Scope::Clipped) {
                words.append(text.text);
            }
        }
        return words;
    }
    QStringList wordsIn(const QColor &color) const
    {
        QStringList words;
        for (const Text &text : m_texts) {
            if (text.isShown && text.color == color) {
                words.append(text.text);
            }
        }
        return words;
    }
    // Those that stand on a surface of that colour.
    QStringList wordsOn(const QColor &color) const
    {
        QStringList words;
        for (const Text &text : m_texts) {
            const auto isUnder = [&](const Surface &surface) {
                return surface.color == color && surface.place.contains(text.place.center());
            };
            if (std::any_of(m_surfaces.begin(), m_surfaces.end(), isUnder)) {
                words.append(text.text);
            }
        }
        return words;
    }
    qsizetype surfacesOf(const QColor &color) const
    {
        return std::count_if(m_surfaces.begin(), m_surfaces.end(),
                             [&](const Surface &surface) { return surface.color == color; });
    }

    const QList<Text> &texts() const { return m_texts; }
    const QList<Surface> &surfaces() const { return m_surfaces; }
    const QList<QLineF> &lines() const { return m_lines; } // single ones

    QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        constexpr int side = 20'000;
        constexpr int depth = 32;
        switch (metric) {
        case PdmWidth:
        case PdmHeight:
            return side;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return m_dotsPerInch;
        case PdmDepth:
            return depth;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        default:
            return 0;
        }
    }

private:
    class Engine final : public QPaintEngine
    {
    public:
        explicit Engine(RecordedPainting *recorded) : QPaintEngine(AllFeatures), m_recorded(recorded) {}

        bool begin(QPaintDevice * /*device*/) override { return true; }
        bool end() override { return true; }
        Type type() const override { return User; }
        void updateState(const QPaintEngineState & /*state*/) override {}
        void drawPixmap(const QRectF & /*to*/, const QPixmap & /*pixmap*/, const QRectF & /*from*/) override {}
        void drawTextItem(const QPointF &base, const QTextItem &item) override
        {
            const QRectF place(base.x(), base.y() - item.ascent(), item.width(), item.ascent() + item.descent());
            const bool isShown = !painter()->hasClipping() || painter()->clipBoundingRect().contains(place.center());
            m_recorded->m_texts.append({item.text(), map(place), painter()->pen().color(), item.font(), isShown});
        }
        void drawRects(const QRectF *rects, int count) override
        {
            std::for_each(rects, rects + count, [this](const QRectF &rect) { fill(rect); });
        }
        void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
        {
            if (mode != PolylineMode) {
                fill(QPolygonF(QList<QPointF>(points, points + count)).boundingRect());
            }
        }
        void drawLines(const QLineF *lines, int count) override
        {
            std::for_each(lines, lines + count, [this](const QLineF &line) {
                m_recorded->m_lines.append(painter()->combinedTransform().map(line));
            });
        }
        void drawPath(const QPainterPath &path) override { fill(path.boundingRect()); }

    private:
        QRectF map(const QRectF &rect) const { return painter()->combinedTransform().mapRect(rect); }
        void fill(const QRectF &rect)
        {
            if (painter()->brush().style() != Qt::NoBrush) {
                m_recorded->m_surfaces.append({map(rect), painter()->brush().color()});
            }
        }

        RecordedPainting *m_recorded;
    };

    int m_dotsPerInch;
    QList<Text> m_texts;
    QList<Surface> m_surfaces;
    QList<QLineF> m_lines;
    mutable Engine m_engine{this};
};

// The texts that a widget paints, in their order; not those of its children.
inline QStringList paintedWords(QWidget &widget)
{
    RecordedPainting recorded;
    widget.render(&recorded, {}, {}, QWidget::RenderFlags());
    return recorded.words();
}

// Without the blanks, which layouts drop and add, and with ligatures as letters.
inline QString squeezed(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).remove(QRegularExpression(QStringLiteral("\\s")));
}
