"""Place, distance and the map page; geopy and folium live only here."""
