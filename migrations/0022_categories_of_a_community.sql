ALTER TABLE `community` ADD `categories_off` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `community_order` ADD `categories_off` text DEFAULT '[]' NOT NULL;